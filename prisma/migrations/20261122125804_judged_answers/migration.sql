-- CreateTable
CREATE TABLE "answer_to_judge" (
    "attempt_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "batch_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "judged_at" TIMESTAMPTZ(3),

    CONSTRAINT "answer_to_judge_pkey" PRIMARY KEY ("attempt_id","question")
);

-- CreateTable
CREATE TABLE "answer_judgement_event" (
    "id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "grader_id" UUID NOT NULL,
    "met" INTEGER[],
    "comment" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answer_judgement_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "answer_judgement_event_attempt_id_question_at_idx" ON "answer_judgement_event"("attempt_id", "question", "at");

-- AddForeignKey
ALTER TABLE "answer_to_judge" ADD CONSTRAINT "answer_to_judge_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_judgement_event" ADD CONSTRAINT "answer_judgement_event_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that the schema language cannot say, written by hand.

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "answer_judgement_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE INDEX "answer_to_judge_waiting_idx" ON "answer_to_judge" ("batch_id", "since") WHERE "judged_at" IS NULL;
