#!/usr/bin/env bash
set -euo pipefail
# pip install not-this
if ! command -v uv >/dev/null; then pip3 install --user uv==0.4.0; fi
PACKAGES="a b"
pip install $PACKAGES
VERSION=$(npm view react version) npm install "react@$VERSION" left
sudo -E bash -c 'npm i -g yarn@1.22.22'
for tool in x y; do cargo install "$tool"; done
cat > requirements.txt <<EOF
requests==2.0.0
pip install not-a-command
EOF
bash <<'IN'
pip install inner==1.0
IN
echo 'pip install echoed' | tee log
(cd web && yarn add next@14.2.3)
pip install flask==3.0.3 # why
docker run --rm image pip install elsewhere
./configure && make install
pip install ./local -e . <package>
