-- AlterTable
ALTER TABLE "certificate" ADD COLUMN     "template_version_id" UUID;

-- CreateTable
CREATE TABLE "certificate_template" (
    "id" UUID NOT NULL,
    "slug" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "certificate_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate_template_version" (
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "certificate_template_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate_template_choice" (
    "id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "batch_id" UUID,
    "programme_id" UUID,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "certificate_template_choice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "certificate_template_slug_key" ON "certificate_template"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_template_version_template_id_number_key" ON "certificate_template_version"("template_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_template_choice_batch_id_key" ON "certificate_template_choice"("batch_id");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_template_choice_programme_id_key" ON "certificate_template_choice"("programme_id");

-- CreateIndex
CREATE INDEX "certificate_template_choice_template_id_idx" ON "certificate_template_choice"("template_id");

-- CreateIndex
CREATE INDEX "certificate_template_version_id_idx" ON "certificate"("template_version_id");

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_template_version_id_fkey" FOREIGN KEY ("template_version_id") REFERENCES "certificate_template_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_template_version" ADD CONSTRAINT "certificate_template_version_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "certificate_template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_template_choice" ADD CONSTRAINT "certificate_template_choice_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "certificate_template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_template_choice" ADD CONSTRAINT "certificate_template_choice_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate_template_choice" ADD CONSTRAINT "certificate_template_choice_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules that the schema language cannot say, written by hand.

ALTER TABLE "certificate_template_version"
  ADD CONSTRAINT "certificate_template_version_state_check" CHECK ("state" IN ('draft', 'published')),
  ADD CONSTRAINT "certificate_template_version_published_check" CHECK (("state" = 'published') = ("published_at" IS NOT NULL));

CREATE UNIQUE INDEX "certificate_template_version_one_draft" ON "certificate_template_version" ("template_id") WHERE "state" = 'draft';

ALTER TABLE "certificate_template_choice"
  ADD CONSTRAINT "certificate_template_choice_one_check" CHECK (("batch_id" IS NULL) <> ("programme_id" IS NULL));

-- What was published may have been printed: it never changes again.
CREATE FUNCTION refuse_published_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'published' THEN
    RAISE EXCEPTION 'a published template is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER published_stays BEFORE UPDATE OR DELETE ON "certificate_template_version" FOR EACH ROW EXECUTE FUNCTION refuse_published_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "certificate_template_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Nothing is issued with a draft. Looked at once a statement, as a batch issues hundreds in one.
CREATE FUNCTION refuse_draft_template() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM (SELECT DISTINCT template_version_id FROM issued) used
    JOIN certificate_template_version version ON version.id = used.template_version_id
    WHERE version.state <> 'published'
  ) THEN
    RAISE EXCEPTION 'a certificate needs a published template' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER published_template AFTER INSERT ON "certificate" REFERENCING NEW TABLE AS issued FOR EACH STATEMENT EXECUTE FUNCTION refuse_draft_template();
