-- AlterTable
ALTER TABLE "evidence_upload" ADD COLUMN     "application_id" UUID,
ADD COLUMN     "facts" JSONB,
ALTER COLUMN "enrolment_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "competency_document" ADD COLUMN     "arrived_sha256" TEXT,
ADD COLUMN     "latitude" DOUBLE PRECISION,
ADD COLUMN     "longitude" DOUBLE PRECISION;

-- CreateIndex
CREATE INDEX "evidence_upload_application_id_state_idx" ON "evidence_upload"("application_id", "state");

-- AddForeignKey
ALTER TABLE "evidence_upload" ADD CONSTRAINT "evidence_upload_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "competency_application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that the schema language cannot say, written by hand.

ALTER TABLE "evidence_upload"
  ADD CONSTRAINT "evidence_upload_owner_check" CHECK (num_nonnulls("enrolment_id", "application_id") = 1),
  ADD CONSTRAINT "evidence_upload_facts_check" CHECK ("facts" IS NULL OR "application_id" IS NOT NULL);
ALTER TABLE "competency_document" ADD CONSTRAINT "competency_document_place_check" CHECK (num_nulls("latitude", "longitude") IN (0, 2));
