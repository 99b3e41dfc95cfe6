import ipaddress
print(ipaddress.ip_address("10.0.0.1").is_private, ipaddress.ip_network("10.0.0.0/30").num_addresses)
