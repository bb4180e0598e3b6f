-- AlterTable
ALTER TABLE "exam_session" ADD COLUMN     "code_shown_at" TIMESTAMPTZ(3),
ADD COLUMN     "long_code" TEXT;

-- AlterTable
ALTER TABLE "prepared_paper" DROP CONSTRAINT "prepared_paper_pkey",
ADD COLUMN     "attempt_id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "fetched_at" TIMESTAMPTZ(3),
ADD COLUMN     "held_at" TIMESTAMPTZ(3),
ADD COLUMN     "voided_at" TIMESTAMPTZ(3),
ADD CONSTRAINT "prepared_paper_pkey" PRIMARY KEY ("attempt_id");

-- CreateIndex
CREATE INDEX "prepared_paper_exam_session_id_enrolment_id_idx" ON "prepared_paper"("exam_session_id", "enrolment_id");

-- CreateIndex
CREATE INDEX "prepared_paper_enrolment_id_idx" ON "prepared_paper"("enrolment_id");

-- Rules that the schema language cannot say, written by hand.

-- Papers drawn before have got a name; new ones bring theirs.
ALTER TABLE "prepared_paper" ALTER COLUMN "attempt_id" DROP DEFAULT;

-- One paper at a time for each learner of an exam; those given up stay.
CREATE UNIQUE INDEX "prepared_paper_live_key" ON "prepared_paper"("exam_session_id", "enrolment_id") WHERE "voided_at" IS NULL;

ALTER TABLE "exam_session" ADD CONSTRAINT "exam_session_long_code_check" CHECK ("long_code" ~ '^[A-Z0-9]{10}$');
