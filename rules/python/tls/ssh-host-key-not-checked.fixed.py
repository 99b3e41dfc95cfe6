import paramiko


def weak():
    client = paramiko.SSHClient()
    # ruleid: python.tls.ssh-host-key-not-checked
    client.load_system_host_keys()
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    return client


def fine():
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    # ok: python.tls.ssh-host-key-not-checked
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    return client
