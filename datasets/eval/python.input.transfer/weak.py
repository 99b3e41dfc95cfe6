def transfer(accounts, sender, receiver, request):
    """Move points from the sender to the receiver."""
    points = request["points"]
    if accounts[sender] < points:
        raise ValueError("not enough points")
    accounts[sender] -= points
    accounts[receiver] += points
