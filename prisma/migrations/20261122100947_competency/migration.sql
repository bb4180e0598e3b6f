-- CreateTable
CREATE TABLE "scheme" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "current_version_id" UUID,
    "is_open" BOOLEAN NOT NULL DEFAULT false,
    "appeal_days" INTEGER NOT NULL DEFAULT 14,
    "reassessment_rupiah" INTEGER NOT NULL DEFAULT 0,
    "payer" TEXT NOT NULL DEFAULT 'portal',

    CONSTRAINT "scheme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scheme_version" (
    "id" UUID NOT NULL,
    "scheme_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scheme_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "competency_application" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "scheme_version_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "appeal_open" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "competency_application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "competency_event" (
    "application_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" UUID NOT NULL,
    "detail" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "competency_event_pkey" PRIMARY KEY ("application_id","seq")
);

-- CreateTable
CREATE TABLE "competency_duty" (
    "application_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "duty" TEXT NOT NULL,

    CONSTRAINT "competency_duty_pkey" PRIMARY KEY ("application_id","person_id")
);

-- CreateTable
CREATE TABLE "competency_form" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "unit" TEXT,
    "round" INTEGER NOT NULL,
    "filled_by_id" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "competency_form_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "scheme_slug_key" ON "scheme"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "scheme_current_version_id_key" ON "scheme"("current_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "scheme_version_scheme_id_content_hash_key" ON "scheme_version"("scheme_id", "content_hash");

-- CreateIndex
CREATE UNIQUE INDEX "scheme_version_scheme_id_number_key" ON "scheme_version"("scheme_id", "number");

-- CreateIndex
CREATE INDEX "competency_application_candidate_id_idx" ON "competency_application"("candidate_id");

-- CreateIndex
CREATE INDEX "competency_application_stage_idx" ON "competency_application"("stage");

-- CreateIndex
CREATE INDEX "competency_duty_person_id_idx" ON "competency_duty"("person_id");

-- CreateIndex
CREATE INDEX "competency_form_application_id_at_idx" ON "competency_form"("application_id", "at");

-- AddForeignKey
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_current_version_id_fkey" FOREIGN KEY ("current_version_id") REFERENCES "scheme_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheme_version" ADD CONSTRAINT "scheme_version_scheme_id_fkey" FOREIGN KEY ("scheme_id") REFERENCES "scheme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competency_application" ADD CONSTRAINT "competency_application_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competency_application" ADD CONSTRAINT "competency_application_scheme_version_id_fkey" FOREIGN KEY ("scheme_version_id") REFERENCES "scheme_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competency_event" ADD CONSTRAINT "competency_event_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "competency_application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competency_duty" ADD CONSTRAINT "competency_duty_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "competency_application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competency_form" ADD CONSTRAINT "competency_form_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "competency_application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that the schema language cannot say, written by hand.

ALTER TABLE "role_grant" DROP CONSTRAINT "role_grant_role_check";
ALTER TABLE "role_grant"
  ADD CONSTRAINT "role_grant_role_check" CHECK ("role" IN ('trainer', 'assessor', 'decider', 'sponsor', 'operator'));

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "competency_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "scheme_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "competency_duty" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- Forms may be emptied when the account of who wrote them is erased.
CREATE TRIGGER no_removal BEFORE DELETE OR TRUNCATE ON "competency_form" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "scheme"
  ADD CONSTRAINT "scheme_appeal_days_check" CHECK ("appeal_days" BETWEEN 1 AND 365),
  ADD CONSTRAINT "scheme_reassessment_check" CHECK ("reassessment_rupiah" >= 0),
  ADD CONSTRAINT "scheme_payer_check" CHECK ("payer" IN ('candidate', 'sponsor', 'portal'));

ALTER TABLE "competency_duty"
  ADD CONSTRAINT "competency_duty_duty_check" CHECK ("duty" IN ('office', 'assessor', 'panel', 'decider'));

-- One application under way for a person and a version at a time.
CREATE UNIQUE INDEX "competency_application_under_way_idx" ON "competency_application"("candidate_id", "scheme_version_id")
  WHERE "stage" NOT IN ('rejected', 'competent', 'withdrawn');
