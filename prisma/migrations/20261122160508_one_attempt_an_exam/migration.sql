-- AlterTable
ALTER TABLE "attempt" ADD COLUMN     "exam_allowed" INTEGER,
ADD COLUMN     "exam_number" INTEGER,
ADD COLUMN     "explained_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "attempt_exam_session_id_enrolment_id_exam_number_key" ON "attempt"("exam_session_id", "enrolment_id", "exam_number");

-- Rules that the schema language cannot say, written by hand.

-- Attempts of exams before this rule keep the place they had.
UPDATE "attempt" SET "exam_number" = place.number, "exam_allowed" = place.number
FROM (
  SELECT "id", row_number() OVER (PARTITION BY "exam_session_id", "enrolment_id" ORDER BY "number")::int AS number
  FROM "attempt" WHERE "exam_session_id" IS NOT NULL
) AS place
WHERE place."id" = "attempt"."id";

-- An exam is sat once, or as often as was granted, whoever asks.
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_exam_number_check" CHECK (
  ("exam_session_id" IS NULL AND "exam_number" IS NULL AND "exam_allowed" IS NULL)
  OR ("exam_session_id" IS NOT NULL AND "exam_number" IS NOT NULL AND "exam_allowed" IS NOT NULL AND "exam_number" BETWEEN 1 AND "exam_allowed")
);
