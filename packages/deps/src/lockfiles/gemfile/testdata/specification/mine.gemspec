# -*- encoding: utf-8 -*-
lib = File.expand_path("../lib", __FILE__)
Gem::Specification.new do |spec|
  spec.name          = "mine".freeze
  spec.version       = Mine::VERSION
  spec.licenses      = ["MIT", "Ruby"]
  spec.files         = Dir["lib/**/*"] + %w(README.md)
  spec.add_dependency "rack", ">= 2.0", "< 4"
  spec.add_runtime_dependency(%q<thor>.freeze, ["~> 1.0".freeze])
  spec.add_development_dependency 'rspec', '3.13.0'
  if spec.respond_to? :specification_version then
    spec.add_dependency "rack", "3.0"
  end
end
