-- AlterTable
ALTER TABLE "answer_to_judge" ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid();

-- CreateTable
CREATE TABLE "grading_item" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "claimed_by_id" UUID,
    "claimed_until" TIMESTAMPTZ(3),

    CONSTRAINT "grading_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "grading_item_batch_id_since_id_idx" ON "grading_item"("batch_id", "since", "id");

-- CreateIndex
CREATE INDEX "grading_item_enrolment_id_idx" ON "grading_item"("enrolment_id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_to_judge_id_key" ON "answer_to_judge"("id");

-- AddForeignKey
ALTER TABLE "grading_item" ADD CONSTRAINT "grading_item_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that the schema language cannot say, written by hand.

ALTER TABLE "grading_item"
  ADD CONSTRAINT "grading_item_batch_fkey" FOREIGN KEY ("enrolment_id", "batch_id") REFERENCES "enrolment"("id", "batch_id"),
  ADD CONSTRAINT "grading_item_kind_check" CHECK ("kind" IN ('submission', 'answer'));

CREATE INDEX "grading_item_held_idx" ON "grading_item"("claimed_by_id") WHERE "claimed_by_id" IS NOT NULL;

-- What waits today, with who holds it.
INSERT INTO "grading_item" ("id", "kind", "enrolment_id", "batch_id", "since", "claimed_by_id", "claimed_until")
SELECT "id", 'submission', "enrolment_id", "batch_id", coalesce("submitted_at", "created_at"), "claimed_by_id", "claimed_until"
FROM "submission" WHERE "state" = 'submitted'
UNION ALL
SELECT "answer_to_judge"."id", 'answer', "attempt"."enrolment_id", "answer_to_judge"."batch_id", "answer_to_judge"."since", NULL, NULL
FROM "answer_to_judge" JOIN "attempt" ON "attempt"."id" = "answer_to_judge"."attempt_id" WHERE "answer_to_judge"."judged_at" IS NULL;

-- The queue holds exactly what waits, whoever writes the row.
CREATE FUNCTION queue_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."state" = 'submitted' THEN
    INSERT INTO "grading_item" ("id", "kind", "enrolment_id", "batch_id", "since")
    VALUES (NEW."id", 'submission', NEW."enrolment_id", NEW."batch_id", coalesce(NEW."submitted_at", now()))
    ON CONFLICT ("id") DO NOTHING;
  ELSE
    DELETE FROM "grading_item" WHERE "id" = NEW."id";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER queued_on_insert AFTER INSERT ON "submission" FOR EACH ROW WHEN (NEW."state" = 'submitted') EXECUTE FUNCTION queue_submission();
CREATE TRIGGER queued_on_update AFTER UPDATE OF "state" ON "submission" FOR EACH ROW WHEN (OLD."state" <> NEW."state") EXECUTE FUNCTION queue_submission();

CREATE FUNCTION queue_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."judged_at" IS NULL THEN
    INSERT INTO "grading_item" ("id", "kind", "enrolment_id", "batch_id", "since")
    SELECT NEW."id", 'answer', "enrolment_id", NEW."batch_id", NEW."since" FROM "attempt" WHERE "id" = NEW."attempt_id"
    ON CONFLICT ("id") DO NOTHING;
  ELSE
    DELETE FROM "grading_item" WHERE "id" = NEW."id";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER queued AFTER INSERT OR UPDATE OF "judged_at" ON "answer_to_judge" FOR EACH ROW EXECUTE FUNCTION queue_answer();

DROP INDEX "submission_waiting_idx";
DROP INDEX "answer_to_judge_waiting_idx";
ALTER TABLE "submission" DROP COLUMN "claimed_by_id", DROP COLUMN "claimed_until";
