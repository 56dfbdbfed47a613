# The bucket for the models, and the rights that bucket/ needs to it: no more.
#
#   terraform -chdir=infra init
#   terraform -chdir=infra plan -var bucket=BUCKET
#
# The state stays on this computer. YOUR TURN (PLAN.md, week 5): where would a team keep it?

terraform {
  required_version = ">= 1.6"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0, < 7.0"
    }
  }
}

variable "bucket" {
  description = "The bucket's name, which nobody else in the world may have."
  type        = string
}

variable "region" {
  description = "Where it lies, such as eu-central-1."
  type        = string
  default     = "eu-central-1"
}

provider "aws" {
  region = var.region
}

resource "aws_s3_bucket" "models" {
  bucket = var.bucket
}

resource "aws_s3_bucket_public_access_block" "models" {
  bucket                  = aws_s3_bucket.models.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# What is written over or deleted can be had back.
resource "aws_s3_bucket_versioning" "models" {
  bucket = aws_s3_bucket.models.id

  versioning_configuration {
    status = "Enabled"
  }
}

data "aws_iam_policy_document" "models" {
  statement {
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["${aws_s3_bucket.models.arn}/*"]
  }

  # To list what is in it is a right to the bucket, and not to what is in it.
  statement {
    actions   = ["s3:ListBucket"]
    resources = [aws_s3_bucket.models.arn]
  }
}

resource "aws_iam_policy" "models" {
  name   = "${var.bucket}-models"
  policy = data.aws_iam_policy_document.models.json
}

output "policy" {
  description = "To be attached to whoever pushes and pulls models."
  value       = aws_iam_policy.models.arn
}
