-- CreateTable
CREATE TABLE "issue_run" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "started_by_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "total" INTEGER NOT NULL,
    "issued" INTEGER NOT NULL DEFAULT 0,
    "held" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "touched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "troubled_at" TIMESTAMPTZ(3),

    CONSTRAINT "issue_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issue_hold" (
    "run_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "character" TEXT NOT NULL DEFAULT '',
    "field" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "issue_hold_pkey" PRIMARY KEY ("run_id","enrolment_id")
);

-- CreateTable
CREATE TABLE "certificate_void" (
    "number" TEXT NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "blind" BYTEA NOT NULL,
    "register_entry" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "certificate_void_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE INDEX "issue_run_batch_id_started_at_idx" ON "issue_run"("batch_id", "started_at");

-- CreateIndex
CREATE INDEX "issue_hold_enrolment_id_idx" ON "issue_hold"("enrolment_id");

-- AddForeignKey
ALTER TABLE "issue_run" ADD CONSTRAINT "issue_run_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_hold" ADD CONSTRAINT "issue_hold_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "issue_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_hold" ADD CONSTRAINT "issue_hold_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that the schema language cannot say, written by hand.

ALTER TABLE "issue_run" ADD CONSTRAINT "issue_run_state_known" CHECK ("state" IN ('running', 'stopped', 'done'));

-- Whoever presses twice starts one run.
CREATE UNIQUE INDEX "issue_run_one_unfinished" ON "issue_run"("batch_id") WHERE "state" <> 'done';

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "certificate_void" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
