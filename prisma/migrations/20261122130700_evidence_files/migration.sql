-- AlterTable
ALTER TABLE "submission_file" ADD COLUMN     "arrived_sha256" TEXT,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'photo',
ADD COLUMN     "latitude" DOUBLE PRECISION,
ADD COLUMN     "longitude" DOUBLE PRECISION,
ALTER COLUMN "width" DROP NOT NULL,
ALTER COLUMN "height" DROP NOT NULL;

-- CreateTable
CREATE TABLE "evidence_upload" (
    "id" TEXT NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "bytes" INTEGER NOT NULL,
    "offset" INTEGER NOT NULL DEFAULT 0,
    "sha256" TEXT,
    "keeps_place" BOOLEAN NOT NULL DEFAULT false,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "state" TEXT NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "evidence_upload_enrolment_id_state_idx" ON "evidence_upload"("enrolment_id", "state");

-- CreateIndex
CREATE INDEX "evidence_upload_state_updated_at_idx" ON "evidence_upload"("state", "updated_at");

-- AddForeignKey
ALTER TABLE "evidence_upload" ADD CONSTRAINT "evidence_upload_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
