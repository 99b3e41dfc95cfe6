/**
 * The module that a package path of Go belongs to, as far as the path tells by itself.
 *
 * A path says where a package is, not where its module begins; only the repository does. Hosts with a known shape are cut there, and what is known to be
 * split into many modules is cut where those begin; any other path stays whole.
 *
 * Source: Go Modules Reference, "Module paths"; the layouts of the hosts named here.
 */
export const goModule = (path: string): string => {
  for (const shape of nested) {
    const found = shape.exec(path);
    if (found !== null) return found[1]!;
  }
  for (const shape of hosts) {
    const found = shape.exec(path);
    if (found !== null) return found[1]!;
  }
  return path.replace(/\/(?:cmd|internal)\/.*$/u, '');
};

/** Repositories with a module per folder. */
const nested: readonly RegExp[] = [
  /^(github\.com\/aws\/aws-sdk-go-v2\/(?:service\/[^/]+|feature\/[^/]+(?:\/[^/]+)*|config|credentials))(?:\/|$)/u,
  /^(github\.com\/Azure\/azure-sdk-for-go\/sdk\/(?:azcore|azidentity|[^/]+\/[^/]+(?:\/v\d+)?))(?:\/|$)/u,
  /^(github\.com\/hashicorp\/(?:vault|consul|nomad|boundary)\/(?:api|sdk)(?:\/auth\/[^/]+)?)(?:\/|$)/u,
  /^(github\.com\/redis\/go-redis\/extra\/[^/]+(?:\/v\d+)?)(?:\/|$)/u,
];

const hosts: readonly RegExp[] = [
  /^((?:github\.com|bitbucket\.org|codeberg\.org|gitee\.com|git\.sr\.ht|gitlab\.com)\/[^/]+\/[^/]+(?:\/v(?:[2-9]|[1-9]\d+))?)(?:\/|$)/u,
  /^(golang\.org\/x\/[^/]+)(?:\/|$)/u,
  /^(golang\.org\/dl)(?:\/|$)/u,
  /^(cloud\.google\.com\/go(?:\/(?!internal\/|cmd\/)[a-z][^/]*(?:\/apiv[^/]+)?)?)(?:\/|$)/u,
  /^(google\.golang\.org\/grpc\/cmd\/protoc-gen-go-grpc)(?:\/|$)/u,
  /^(google\.golang\.org\/[^/]+)(?:\/|$)/u,
  /^(gopkg\.in\/(?:[^/]+\/)?[^/]+\.v\d+)(?:\/|$)/u,
  /^(k8s\.io\/[^/]+(?:\/v[2-9])?)(?:\/|$)/u,
  /^(sigs\.k8s\.io\/[^/]+(?:\/v[2-9])?)(?:\/|$)/u,
  /^(go\.uber\.org\/[^/]+)(?:\/|$)/u,
  /^(honnef\.co\/go\/tools)(?:\/|$)/u,
  /^(mvdan\.cc\/[^/]+(?:\/v\d+)?)(?:\/|$)/u,
  /^(entgo\.io\/ent|gorm\.io\/(?:gorm|driver\/[^/]+|gen|datatypes)|modernc\.org\/[^/]+|filippo\.io\/[^/]+|gocloud\.dev|go\.etcd\.io\/[^/]+(?:\/v\d+)?)(?:\/|$)/u,
];
