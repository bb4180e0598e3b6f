-- What outside witnesses of the register signed (C2SP tlog-cosignature). Append-only.
CREATE TABLE "register_cosignature" (
    "size" BIGINT NOT NULL,
    "witness" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "register_cosignature_pkey" PRIMARY KEY ("size", "witness")
);

ALTER TABLE "register_cosignature" ADD CONSTRAINT "register_cosignature_size_fkey" FOREIGN KEY ("size") REFERENCES "register_checkpoint"("size") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that the schema language cannot say, written by hand.

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "register_cosignature" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
