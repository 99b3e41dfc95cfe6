defmodule W do
  def project, do: [app: :web, deps: [a: "~> 1.0", api: [in_umbrella: true]]]
end
