-- AlterTable
ALTER TABLE "answer_judgement_event" ADD COLUMN     "op_id" UUID;

-- Rules that the schema language cannot say, written by hand.

-- One paper at a time for each attempt; an attempt that was granted in an exam has a paper beside the one that was sat.
DROP INDEX "prepared_paper_live_key";
CREATE UNIQUE INDEX "prepared_paper_live_key" ON "prepared_paper"("exam_session_id", "enrolment_id", "number") WHERE "voided_at" IS NULL;
