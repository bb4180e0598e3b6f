-- AlterTable
ALTER TABLE "signing_key" ADD COLUMN     "holder" TEXT NOT NULL DEFAULT 'portal',
ADD COLUMN     "provider" TEXT,
ALTER COLUMN "encrypted_key" DROP NOT NULL;

-- Rules that the schema language cannot say, written by hand.

ALTER TABLE "signing_key"
  DROP CONSTRAINT "signing_key_algorithm_check",
  ADD CONSTRAINT "signing_key_algorithm_check" CHECK ("algorithm" IN ('ed25519', 'rsa-2048', 'rsa-3072', 'rsa-4096', 'p-256')),
  ADD CONSTRAINT "signing_key_holder_check" CHECK ("holder" IN ('portal', 'remote')),
  ADD CONSTRAINT "signing_key_held_check" CHECK (("holder" = 'portal') = ("encrypted_key" IS NOT NULL)),
  ADD CONSTRAINT "signing_key_remote_check" CHECK ("holder" = 'portal' OR "purpose" = 'seal');

ALTER TABLE "certificate_event"
  DROP CONSTRAINT "certificate_event_reason_class_check",
  ADD CONSTRAINT "certificate_event_reason_class_check" CHECK ("reason_class" IN ('data_error', 'not_entitled', 'holder_request', 'misuse', 'under_review'));
