defmodule Shop.MixProject do
  use Mix.Project

  def project do
    # The second function was not looked into.
    [app: :shop, version: "0.1.0", deps: deps() ++ only_here(Mix.env()), aliases: aliases()]
  end

  defp deps, do: [{:jason, "~> 1.4"}]

  defp only_here(_), do: [{:credo, "1.7.5"}]

  defp aliases, do: [setup: [{:not_asked, "1.0.0"}]]
end
