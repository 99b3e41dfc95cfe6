import boto3

ec2 = boto3.client("ec2")


def weak(group):
    # ruleid: python.cloud.open-to-internet
    ec2.authorize_security_group_ingress(GroupId=group, IpProtocol="tcp", FromPort=22, ToPort=22, CidrIp="0.0.0.0/0")


def fine(group):
    # ok: python.cloud.open-to-internet
    ec2.authorize_security_group_ingress(GroupId=group, IpProtocol="tcp", FromPort=22, ToPort=22, CidrIp="10.0.0.0/16")
