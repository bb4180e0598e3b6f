-- CreateIndex
CREATE INDEX "submission_file_sha256_idx" ON "submission_file"("sha256");

-- CreateIndex
CREATE INDEX "voice_note_sha256_idx" ON "voice_note"("sha256");

-- CreateIndex
CREATE INDEX "competency_document_file_sha256_idx" ON "competency_document"("file_sha256");

-- Rules that the schema language cannot say, written by hand.

-- Which stored bytes a row still needs. Erasing takes others out of the store: a table that names stored bytes is added here.
CREATE VIEW "stored_bytes_use" ("sha256", "used_by") AS
  SELECT "sha256", 'submission_file' FROM "submission_file" WHERE "removed_at" IS NULL
  UNION ALL SELECT "sha256", 'voice_note' FROM "voice_note" WHERE "removed_at" IS NULL
  UNION ALL SELECT "sha256", 'answer_file' FROM "answer_file" WHERE "removed_at" IS NULL
  UNION ALL SELECT "file_sha256", 'competency_document' FROM "competency_document" WHERE "file_sha256" IS NOT NULL AND "removed_at" IS NULL
  UNION ALL SELECT "pdf_sha256", 'certificate' FROM "certificate"
  UNION ALL SELECT "credential_sha256", 'certificate_proof' FROM "certificate_proof" WHERE "credential_sha256" IS NOT NULL
  UNION ALL SELECT "picture"."value" ->> 'sha256', 'course_version'
    FROM "course_version" CROSS JOIN LATERAL jsonb_each(coalesce("body" -> 'pictures', '{}')) AS "picture";
