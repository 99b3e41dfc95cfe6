Gem::Specification.new do |gem|
  gem.authors = ["A"]
  gem.name = "mine"
  gem.metadata = {
    "homepage_uri" => "https://acme.example"
  }

  gem.add_dependency "rack", "~> 2.0"
end
