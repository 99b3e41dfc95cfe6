def transfer(accounts, sender, receiver, request):
    """Move points from the sender to the receiver: a whole number of them, one at least."""
    points = request.get("points")
    if type(points) is not int or points < 1:
        raise ValueError("not a number of points")
    if receiver not in accounts or accounts[sender] < points:
        raise ValueError("not enough points, or nobody to give them to")
    accounts[sender] -= points
    accounts[receiver] += points
