gem 'from-more', '~> 2.0'
