source "https://rubygems.org"
gemspec
gem "forked", git: "https://github.com/acme/forked.git", branch: "main"
