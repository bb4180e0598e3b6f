-- CreateTable
CREATE TABLE "certificate_name_proposal" (
    "id" UUID NOT NULL,
    "certificate_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "certificate_name_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "certificate_name_proposal_certificate_id_key" ON "certificate_name_proposal"("certificate_id");

-- AddForeignKey
ALTER TABLE "certificate_name_proposal" ADD CONSTRAINT "certificate_name_proposal_certificate_id_fkey" FOREIGN KEY ("certificate_id") REFERENCES "certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
