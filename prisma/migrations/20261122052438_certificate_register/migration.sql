-- CreateTable
CREATE TABLE "signing_key" (
    "id" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "algorithm" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "encrypted_key" BYTEA NOT NULL,
    "chain" BYTEA[] DEFAULT ARRAY[]::BYTEA[],
    "subject" TEXT,
    "register_entry" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),
    "compromised_at" TIMESTAMPTZ(3),

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_entry" (
    "index" BIGINT NOT NULL,
    "entry" BYTEA NOT NULL,
    "kind" TEXT NOT NULL,
    "certificate_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "register_entry_pkey" PRIMARY KEY ("index")
);

-- CreateTable
CREATE TABLE "register_tile" (
    "level" INTEGER NOT NULL,
    "index" BIGINT NOT NULL,
    "hashes" BYTEA NOT NULL,

    CONSTRAINT "register_tile_pkey" PRIMARY KEY ("level","index")
);

-- CreateTable
CREATE TABLE "register_checkpoint" (
    "size" BIGINT NOT NULL,
    "root" BYTEA NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "register_checkpoint_pkey" PRIMARY KEY ("size")
);

-- CreateTable
CREATE TABLE "status_list" (
    "id" SERIAL NOT NULL,
    "purpose" TEXT NOT NULL,
    "decoys" INTEGER[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "status_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate_series" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "certificate_series_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "certificate_proof" (
    "certificate_id" UUID NOT NULL,
    "credential_sha256" TEXT,
    "blind" BYTEA NOT NULL,
    "issued_entry" BIGINT NOT NULL,
    "checkpoint_size" BIGINT NOT NULL,
    "sealed_entry" BIGINT,
    "revocation_list" INTEGER,
    "revocation_index" INTEGER,
    "suspension_list" INTEGER,
    "suspension_index" INTEGER,

    CONSTRAINT "certificate_proof_pkey" PRIMARY KEY ("certificate_id")
);

-- CreateIndex
CREATE INDEX "register_entry_certificate_id_idx" ON "register_entry"("certificate_id");

-- CreateIndex
CREATE INDEX "certificate_proof_credential_sha256_idx" ON "certificate_proof"("credential_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_proof_revocation_list_revocation_index_key" ON "certificate_proof"("revocation_list", "revocation_index");

-- CreateIndex
CREATE UNIQUE INDEX "certificate_proof_suspension_list_suspension_index_key" ON "certificate_proof"("suspension_list", "suspension_index");

-- AddForeignKey
ALTER TABLE "certificate_proof" ADD CONSTRAINT "certificate_proof_certificate_id_fkey" FOREIGN KEY ("certificate_id") REFERENCES "certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that the schema language cannot say, written by hand.

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "register_entry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "register_checkpoint" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_removal BEFORE DELETE OR TRUNCATE ON "register_tile" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_removal BEFORE DELETE OR TRUNCATE ON "signing_key" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A tile only grows: what it held stays its beginning.
CREATE FUNCTION refuse_rewritten_tile() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.level <> OLD.level OR NEW.index <> OLD.index OR substring(NEW.hashes FROM 1 FOR length(OLD.hashes)) <> OLD.hashes THEN
    RAISE EXCEPTION 'a register tile only grows' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER only_grows BEFORE UPDATE ON "register_tile" FOR EACH ROW EXECUTE FUNCTION refuse_rewritten_tile();

ALTER TABLE "register_tile"
  ADD CONSTRAINT "register_tile_hashes_check" CHECK (length("hashes") BETWEEN 32 AND 8192 AND length("hashes") % 32 = 0);

ALTER TABLE "register_entry"
  ADD CONSTRAINT "register_entry_kind_check"
  CHECK ("kind" IN ('issued', 'sealed', 'suspended', 'reinstated', 'revoked', 'superseded', 'before_register', 'void', 'key'));

ALTER TABLE "signing_key"
  ADD CONSTRAINT "signing_key_purpose_check" CHECK ("purpose" IN ('credential', 'register', 'seal', 'root')),
  ADD CONSTRAINT "signing_key_algorithm_check" CHECK ("algorithm" IN ('ed25519', 'rsa-2048', 'p-256')),
  ADD CONSTRAINT "signing_key_id_check" CHECK ("id" ~ '^[a-z][0-9]{4}[a-z]+$');

ALTER TABLE "status_list"
  ADD CONSTRAINT "status_list_purpose_check" CHECK ("purpose" IN ('revocation', 'suspension'));

ALTER TABLE "certificate_proof"
  ADD CONSTRAINT "certificate_proof_blind_check" CHECK (length("blind") = 16);
