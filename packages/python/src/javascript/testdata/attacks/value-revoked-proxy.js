// must: raised
const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); proxy
