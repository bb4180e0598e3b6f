-- AlterTable
ALTER TABLE "attempt" ADD COLUMN     "allowed" INTEGER,
ADD COLUMN     "conditions" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "exam_session_id" UUID;

-- CreateTable
CREATE TABLE "late_answer" (
    "attempt_id" UUID NOT NULL,
    "op_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "value" JSONB NOT NULL,
    "given_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "source" TEXT NOT NULL,
    "brought_by_id" UUID,

    CONSTRAINT "late_answer_pkey" PRIMARY KEY ("attempt_id","op_id")
);

-- CreateTable
CREATE TABLE "late_judgement_event" (
    "id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "judge_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "op_ids" UUID[],
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "late_judgement_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt_receipt" (
    "attempt_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attempt_receipt_pkey" PRIMARY KEY ("attempt_id")
);

-- CreateTable
CREATE TABLE "attempt_presence" (
    "attempt_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "unsent" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "attempt_presence_pkey" PRIMARY KEY ("attempt_id")
);

-- CreateTable
CREATE TABLE "assessment_grant_event" (
    "id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "paper" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assessment_grant_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exam_session" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "paper" TEXT NOT NULL,
    "course_version_id" UUID NOT NULL,
    "start_code" TEXT NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "exam_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prepared_paper" (
    "exam_session_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "prepared_paper_pkey" PRIMARY KEY ("exam_session_id","enrolment_id")
);

-- CreateIndex
CREATE INDEX "late_judgement_event_attempt_id_at_idx" ON "late_judgement_event"("attempt_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "attempt_receipt_code_key" ON "attempt_receipt"("code");

-- CreateIndex
CREATE INDEX "assessment_grant_event_enrolment_id_paper_idx" ON "assessment_grant_event"("enrolment_id", "paper");

-- CreateIndex
CREATE INDEX "exam_session_batch_id_paper_idx" ON "exam_session"("batch_id", "paper");

-- CreateIndex
CREATE INDEX "attempt_exam_session_id_idx" ON "attempt"("exam_session_id");

-- AddForeignKey
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_exam_session_id_fkey" FOREIGN KEY ("exam_session_id") REFERENCES "exam_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "late_answer" ADD CONSTRAINT "late_answer_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "late_judgement_event" ADD CONSTRAINT "late_judgement_event_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt_receipt" ADD CONSTRAINT "attempt_receipt_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempt_presence" ADD CONSTRAINT "attempt_presence_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_grant_event" ADD CONSTRAINT "assessment_grant_event_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exam_session" ADD CONSTRAINT "exam_session_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exam_session" ADD CONSTRAINT "exam_session_course_version_id_fkey" FOREIGN KEY ("course_version_id") REFERENCES "course_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prepared_paper" ADD CONSTRAINT "prepared_paper_exam_session_id_fkey" FOREIGN KEY ("exam_session_id") REFERENCES "exam_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prepared_paper" ADD CONSTRAINT "prepared_paper_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that the schema language cannot say, written by hand.

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "late_answer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "late_judgement_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "assessment_grant_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "attempt_receipt" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- No attempt beyond those allowed, and never two at once, whoever asks.
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_number_check" CHECK ("number" >= 1 AND "number" <= "allowed");
CREATE UNIQUE INDEX "attempt_one_open_key" ON "attempt"("enrolment_id", "paper") WHERE "state" = 'open';

ALTER TABLE "late_answer"
  ADD CONSTRAINT "late_answer_source_check" CHECK (("source" = 'phone' AND "brought_by_id" IS NULL) OR ("source" = 'file' AND "brought_by_id" IS NOT NULL)),
  ADD CONSTRAINT "late_answer_given_check" CHECK ("given_at" <= "received_at");

ALTER TABLE "late_judgement_event"
  ADD CONSTRAINT "late_judgement_event_outcome_check" CHECK ("outcome" IN ('accepted', 'refused')),
  ADD CONSTRAINT "late_judgement_event_ops_check" CHECK (cardinality("op_ids") > 0);

ALTER TABLE "assessment_grant_event"
  ADD CONSTRAINT "assessment_grant_event_amount_check" CHECK (
    ("kind" = 'extra_time' AND "amount" BETWEEN 0 AND 200) OR ("kind" = 'oral' AND "amount" IN (0, 1)) OR ("kind" = 'extra_attempt' AND "amount" BETWEEN 1 AND 5)
  );

ALTER TABLE "exam_session"
  ADD CONSTRAINT "exam_session_window_check" CHECK ("closes_at" > "opens_at"),
  ADD CONSTRAINT "exam_session_code_check" CHECK ("start_code" ~ '^[A-Z0-9]{6}$');
