defmodule Shop.MixProject do
  use Mix.Project

  def project, do: [app: :shop, version: "0.1.0", deps: deps()]

  defp deps do
    [
      {:jason, "~> 1.4"},
      {:credo, "~> 1.7", only: [:dev, :test], runtime: false},
      {:forked, github: "acme/forked"},
      {:mine, "~> 0.1", hex: :real_name, organization: "acme"}
    ]
  end
end
