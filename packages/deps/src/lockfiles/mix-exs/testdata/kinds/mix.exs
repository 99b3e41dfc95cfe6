defmodule Shop.MixProject do
  use Mix.Project

  @version "1.2.3"

  def project do
    [
      app: :shop,
      version: "1.0.0",
      elixir: "~> 1.14",
      deps: dependencies(),
      aliases: aliases(),
      docs: [extras: ["README.md": [title: "Shop"]]]
    ]
  end

  def application, do: [mod: {Shop.Application, []}, extra_applications: [:logger]]

  defp dependencies do
    [
      # {:commented, "~> 1.0"},
      {:phoenix, "~> 1.7.2"},
      {:exact, "== 1.2.3"},
      {:bare, "1.2.3"},
      {:computed, System.get_env("V") || "~> 1.0"},
      {:either, ">= 1.0.0 and < 2.0.0", optional: true},
      {:credo, "~> 1.7", only: [:dev, :test], runtime: false},
      {:dialyxir, "~> 1.0", [only: :dev]},
      {:both, "~> 1.0", only: [:test, :prod]},
      {:hub, github: "acme/hub", tag: "v1"},
      {:from_git, git: "https://git.acme.example/x.git", ref: "0123456789abcdef"},
      {:beside, path: "../beside"},
      {:sibling, in_umbrella: true},
      {:mine, "~> 0.1", hex: :real_name, organization: "acme"},
      {:oban_pro, "~> 1.0", repo: "oban"}
    ] ++ more_deps()
  end

  defp more_deps, do: [{:last, "~> 2.0"}]

  defp aliases do
    [setup: ["deps.get"], other: {:not_a_dep, "~> 1.0"}]
  end
end
