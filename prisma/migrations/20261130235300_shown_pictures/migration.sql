-- Of a picture that was uploaded a copy is shown that was drawn anew; it lies in the desk's files under its own SHA-256.
ALTER TABLE "KeptFile" ADD COLUMN "picture" TEXT;
