-- AlterTable
ALTER TABLE "evidence_upload" ADD COLUMN     "attempt_id" UUID,
ADD COLUMN     "given_at" TIMESTAMPTZ(3),
ADD COLUMN     "question" TEXT;

-- CreateTable
CREATE TABLE "answer_file" (
    "id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "arrived_sha256" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "answer_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "answer_file_attempt_id_question_idx" ON "answer_file"("attempt_id", "question");

-- CreateIndex
CREATE INDEX "answer_file_sha256_idx" ON "answer_file"("sha256");

-- AddForeignKey
ALTER TABLE "evidence_upload" ADD CONSTRAINT "evidence_upload_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_file" ADD CONSTRAINT "answer_file_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that the schema language cannot say, written by hand.

ALTER TABLE "answer_file"
  ADD CONSTRAINT "answer_file_kind_check" CHECK ("kind" IN ('photo', 'video', 'audio', 'pdf')),
  ADD CONSTRAINT "answer_file_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "evidence_upload" ADD CONSTRAINT "evidence_upload_question_check" CHECK (("attempt_id" IS NULL) = ("question" IS NULL));

-- An answer names its file: what it names stays what it was. Only that it was erased may be noted.
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON "answer_file" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER unchanged BEFORE UPDATE OF "id", "attempt_id", "question", "sha256", "arrived_sha256", "kind", "media_type", "bytes", "created_at"
  ON "answer_file" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
