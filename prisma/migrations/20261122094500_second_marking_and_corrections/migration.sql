-- CreateTable
CREATE TABLE "second_marking" (
    "id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "first_grade_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimed_by_id" UUID,
    "claimed_until" TIMESTAMPTZ(3),

    CONSTRAINT "second_marking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "second_mark_event" (
    "id" UUID NOT NULL,
    "marking_id" UUID NOT NULL,
    "marker_id" UUID NOT NULL,
    "levels" JSONB NOT NULL,
    "points" INTEGER NOT NULL,
    "max_points" INTEGER NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "comment" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "second_mark_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_correction" (
    "id" UUID NOT NULL,
    "course_version_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "answer" JSONB,
    "reason" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_by_id" UUID,
    "applied_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "question_correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "score_event" (
    "id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "correction_id" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "score_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "second_marking_batch_id_created_at_idx" ON "second_marking"("batch_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "second_marking_submission_id_round_key" ON "second_marking"("submission_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "second_mark_event_marking_id_key" ON "second_mark_event"("marking_id");

-- CreateIndex
CREATE INDEX "question_correction_course_version_id_question_idx" ON "question_correction"("course_version_id", "question");

-- CreateIndex
CREATE UNIQUE INDEX "score_event_attempt_id_correction_id_key" ON "score_event"("attempt_id", "correction_id");

-- AddForeignKey
ALTER TABLE "second_marking" ADD CONSTRAINT "second_marking_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_marking" ADD CONSTRAINT "second_marking_first_grade_id_fkey" FOREIGN KEY ("first_grade_id") REFERENCES "grade_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_mark_event" ADD CONSTRAINT "second_mark_event_marking_id_fkey" FOREIGN KEY ("marking_id") REFERENCES "second_marking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_correction" ADD CONSTRAINT "question_correction_course_version_id_fkey" FOREIGN KEY ("course_version_id") REFERENCES "course_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_event" ADD CONSTRAINT "score_event_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_event" ADD CONSTRAINT "score_event_correction_id_fkey" FOREIGN KEY ("correction_id") REFERENCES "question_correction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that the schema language cannot say, written by hand.

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "second_mark_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "score_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "second_marking"
  ADD CONSTRAINT "second_marking_round_check" CHECK ("round" IN (2, 3));

ALTER TABLE "question_correction"
  ADD CONSTRAINT "question_correction_kind_check" CHECK ("kind" IN ('void', 'accept')),
  ADD CONSTRAINT "question_correction_answer_check" CHECK (("kind" = 'accept') = ("answer" IS NOT NULL)),
  ADD CONSTRAINT "question_correction_applied_check" CHECK (("applied_at" IS NULL) = ("applied_by_id" IS NULL)),
  ADD CONSTRAINT "question_correction_declined_check" CHECK ("declined_at" IS NULL OR "applied_at" IS NULL);
