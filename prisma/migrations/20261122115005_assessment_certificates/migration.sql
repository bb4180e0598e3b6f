-- AlterTable
ALTER TABLE "scheme" ADD COLUMN     "valid_years" INTEGER NOT NULL DEFAULT 3;

-- AlterTable
ALTER TABLE "competency_form" ADD COLUMN     "sending_id" UUID;

-- AlterTable
ALTER TABLE "certificate" ADD COLUMN     "application_id" UUID,
ALTER COLUMN "enrolment_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "certificate_void" ADD COLUMN     "application_id" UUID,
ALTER COLUMN "enrolment_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "competency_document" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "made_on" DATE NOT NULL,
    "units" TEXT[],
    "submission_id" UUID,
    "file_sha256" TEXT,
    "media_type" TEXT,
    "bytes" INTEGER,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "competency_document_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "competency_document_application_id_added_at_idx" ON "competency_document"("application_id", "added_at");

-- CreateIndex
CREATE UNIQUE INDEX "competency_form_sending_id_key" ON "competency_form"("sending_id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_application_id_issue_number_key" ON "certificate"("application_id", "issue_number");

-- AddForeignKey
ALTER TABLE "competency_document" ADD CONSTRAINT "competency_document_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "competency_application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "competency_application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that the schema language cannot say, written by hand.

ALTER TABLE "certificate"
  ADD CONSTRAINT "certificate_of_one_thing_check" CHECK (num_nonnulls("enrolment_id", "application_id") = 1);
ALTER TABLE "certificate_void"
  ADD CONSTRAINT "certificate_void_of_one_thing_check" CHECK (num_nonnulls("enrolment_id", "application_id") = 1);
ALTER TABLE "scheme"
  ADD CONSTRAINT "scheme_valid_years_check" CHECK ("valid_years" BETWEEN 1 AND 10);
ALTER TABLE "competency_document"
  ADD CONSTRAINT "competency_document_has_file_check" CHECK ("file_sha256" IS NOT NULL OR "removed_at" IS NOT NULL),
  ADD CONSTRAINT "competency_document_file_check" CHECK (num_nulls("file_sha256", "media_type", "bytes") IN (0, 3));
-- A document that somebody assessed may be laid aside, not unmade.
CREATE TRIGGER no_removal BEFORE DELETE OR TRUNCATE ON "competency_document" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
