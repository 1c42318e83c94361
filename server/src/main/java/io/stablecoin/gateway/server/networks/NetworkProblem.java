package io.stablecoin.gateway.server.networks;

import static java.util.stream.Collectors.joining;

import io.stablecoin.gateway.server.web.ApiProblem;
import io.stablecoin.gateway.server.web.ProblemType;
import io.stablecoin.gateway.types.Token;
import java.util.Locale;

/** What can be wrong with the network or token of a request. */
public enum NetworkProblem implements ProblemType {
  NETWORK_UNKNOWN(422, "The network is not configured", "Use a network that detail names."),
  NETWORK_MODE_MISMATCH(
      422,
      "The key's mode is not the network's",
      "Use a live key on a production network, a test key on a test network."),
  TOKEN_UNKNOWN(422, "The network has no such token", "Use a token that detail names.");

  private final int status;
  private final String title;
  private final String remedy;

  NetworkProblem(int status, String title, String remedy) {
    this.status = status;
    this.title = title;
    this.remedy = remedy;
  }

  static ApiProblem unknownToken(Network network) {
    String known = network.tokens().stream().map(Token::symbol).collect(joining(", "));
    return new ApiProblem(TOKEN_UNKNOWN, network.name() + " has " + known + ".");
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String remedy() {
    return remedy;
  }
}
