Gem::Specification.new do |s|
  s.name = "mine"
  s.version = "0.1.0"
  s.add_dependency "rack", ">= 2"
  s.add_development_dependency "rake"
end
