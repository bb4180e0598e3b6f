-- DropIndex
DROP INDEX "submission_state_submitted_at_idx";

-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "batch_id" UUID;
UPDATE "submission" SET "batch_id" = "enrolment"."batch_id" FROM "enrolment" WHERE "enrolment"."id" = "submission"."enrolment_id";
ALTER TABLE "submission" ALTER COLUMN "batch_id" SET NOT NULL;

-- CreateTable
CREATE TABLE "photo_mark" (
    "id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "grader_id" UUID NOT NULL,
    "x" INTEGER NOT NULL,
    "y" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "comment" TEXT NOT NULL,
    "criterion" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "photo_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voice_note" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "grader_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "voice_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grading_policy" (
    "batch_id" UUID NOT NULL,
    "blind" BOOLEAN NOT NULL DEFAULT false,
    "second_share_percent" INTEGER NOT NULL DEFAULT 0,
    "seed" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "grading_policy_pkey" PRIMARY KEY ("batch_id")
);

-- CreateTable
CREATE TABLE "saved_comment" (
    "id" UUID NOT NULL,
    "trainer_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "photo_mark_file_id_idx" ON "photo_mark"("file_id");

-- CreateIndex
CREATE INDEX "voice_note_submission_id_idx" ON "voice_note"("submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_comment_trainer_id_course_id_text_key" ON "saved_comment"("trainer_id", "course_id", "text");

-- AddForeignKey
ALTER TABLE "photo_mark" ADD CONSTRAINT "photo_mark_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "submission_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voice_note" ADD CONSTRAINT "voice_note_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grading_policy" ADD CONSTRAINT "grading_policy_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that the schema language cannot say, written by hand.

-- The queue of a batch holds what waits and nothing else, the oldest first; so does what somebody holds.
CREATE INDEX "submission_waiting_idx" ON "submission"("batch_id", "submitted_at", "id") WHERE "state" = 'submitted';
CREATE INDEX "submission_held_idx" ON "submission"("claimed_by_id") WHERE "state" = 'submitted' AND "claimed_by_id" IS NOT NULL;

-- The copy in submission cannot say another batch than the enrolment.
CREATE UNIQUE INDEX "enrolment_id_batch_id_key" ON "enrolment"("id", "batch_id");
ALTER TABLE "submission"
  ADD CONSTRAINT "submission_batch_fkey" FOREIGN KEY ("enrolment_id", "batch_id") REFERENCES "enrolment"("id", "batch_id");

ALTER TABLE "photo_mark"
  ADD CONSTRAINT "photo_mark_inside_check" CHECK (
    "x" >= 0 AND "y" >= 0 AND "width" BETWEEN 1 AND 1000 AND "height" BETWEEN 1 AND 1000 AND "x" + "width" <= 1000 AND "y" + "height" <= 1000),
  ADD CONSTRAINT "photo_mark_comment_check" CHECK (length("comment") BETWEEN 1 AND 500);

ALTER TABLE "grading_policy"
  ADD CONSTRAINT "grading_policy_share_check" CHECK ("second_share_percent" BETWEEN 0 AND 100);

ALTER TABLE "saved_comment"
  ADD CONSTRAINT "saved_comment_text_check" CHECK (length("text") BETWEEN 1 AND 500);
