-- AlterTable
ALTER TABLE "certificate_proof" ADD COLUMN     "sidik" TEXT;

-- CreateTable
CREATE TABLE "certificate_choice" (
    "certificate_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "units" BOOLEAN NOT NULL,
    "results" BOOLEAN NOT NULL,
    "sponsor_copy" BOOLEAN NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "certificate_choice_pkey" PRIMARY KEY ("certificate_id")
);

-- CreateTable
CREATE TABLE "passport_link" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "passport_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "passport_link_token_hash_key" ON "passport_link"("token_hash");

-- CreateIndex
CREATE INDEX "passport_link_person_id_idx" ON "passport_link"("person_id");

-- AddForeignKey
ALTER TABLE "certificate_choice" ADD CONSTRAINT "certificate_choice_certificate_id_fkey" FOREIGN KEY ("certificate_id") REFERENCES "certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passport_link" ADD CONSTRAINT "passport_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
