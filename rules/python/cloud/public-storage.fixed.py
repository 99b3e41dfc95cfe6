import boto3

s3 = boto3.client("s3")


def weak(data):
    # ruleid: python.cloud.public-storage
    s3.put_object(Bucket="shop", Key="list.csv", Body=data, ACL="private")


def fine(data):
    # ok: python.cloud.public-storage
    s3.put_object(Bucket="shop", Key="list.csv", Body=data)
