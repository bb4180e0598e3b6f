-- CreateTable
CREATE TABLE "bank_draft" (
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "writer_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(3),
    "reviewer_id" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "bank_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_draft_question" (
    "draft_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "body" JSONB,
    "base_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bank_draft_question_pkey" PRIMARY KEY ("draft_id","question")
);

-- CreateTable
CREATE TABLE "bank_event" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "question" TEXT,
    "body" JSONB,
    "remark" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bank_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bank_version" (
    "id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "draft_id" UUID NOT NULL,
    "course_version_id" UUID NOT NULL,
    "overlay" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bank_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "bank_draft_course_id_state_idx" ON "bank_draft"("course_id", "state");

-- CreateIndex
CREATE INDEX "bank_event_draft_id_at_idx" ON "bank_event"("draft_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "bank_version_draft_id_key" ON "bank_version"("draft_id");

-- CreateIndex
CREATE UNIQUE INDEX "bank_version_course_id_number_key" ON "bank_version"("course_id", "number");

-- AddForeignKey
ALTER TABLE "bank_draft" ADD CONSTRAINT "bank_draft_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_draft_question" ADD CONSTRAINT "bank_draft_question_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "bank_draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_event" ADD CONSTRAINT "bank_event_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "bank_draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_version" ADD CONSTRAINT "bank_version_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_version" ADD CONSTRAINT "bank_version_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "bank_draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_version" ADD CONSTRAINT "bank_version_course_version_id_fkey" FOREIGN KEY ("course_version_id") REFERENCES "course_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that the schema language cannot say, written by hand.

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "bank_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "bank_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "bank_draft"
  ADD CONSTRAINT "bank_draft_state_check" CHECK ("state" IN ('draft', 'in_review', 'returned', 'published', 'discarded')),
  -- Nobody reviews what they wrote.
  ADD CONSTRAINT "bank_draft_reviewer_check" CHECK ("reviewer_id" <> "writer_id"),
  ADD CONSTRAINT "bank_draft_settled_check" CHECK ("state" NOT IN ('returned', 'published') OR "reviewer_id" IS NOT NULL),
  ADD CONSTRAINT "bank_draft_published_check" CHECK ("state" <> 'published' OR "settled_at" IS NOT NULL);

ALTER TABLE "bank_event"
  ADD CONSTRAINT "bank_event_kind_check" CHECK ("kind" IN ('saved', 'removed', 'undone', 'submitted', 'withdrawn', 'returned', 'published', 'discarded'));

-- One open draft of a course for each writer.
CREATE UNIQUE INDEX "bank_draft_open_key" ON "bank_draft" ("course_id", "writer_id") WHERE "state" IN ('draft', 'in_review', 'returned');
