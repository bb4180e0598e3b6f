-- AlterTable
ALTER TABLE "competency_application" ADD COLUMN     "terms" JSONB;

-- CreateTable
CREATE TABLE "competency_rehearsal" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "scheme_version_id" UUID NOT NULL,
    "parts" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "competency_rehearsal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "competency_rehearsal_person_id_idx" ON "competency_rehearsal"("person_id");

-- AddForeignKey
ALTER TABLE "competency_rehearsal" ADD CONSTRAINT "competency_rehearsal_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competency_rehearsal" ADD CONSTRAINT "competency_rehearsal_scheme_version_id_fkey" FOREIGN KEY ("scheme_version_id") REFERENCES "scheme_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
