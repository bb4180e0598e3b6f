-- CreateTable
CREATE TABLE "achievement" (
    "key" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "achievement_pkey" PRIMARY KEY ("key")
);

-- What credentials lead to stays as it was.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "achievement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
