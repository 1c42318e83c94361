package io.stablecoin.gateway.server.access;

import io.stablecoin.gateway.server.web.ProblemType;
import java.util.Locale;

/** Why a request is not let in. */
public enum AccessProblem implements ProblemType {
  API_KEY_MISSING("There is no API key", "Send Authorization: Bearer sk_…"),
  API_KEY_INVALID(
      "The API key is not valid",
      "Check that the whole key was copied and that it is not revoked.");

  private static final int UNAUTHORIZED = 401;

  private final String title;
  private final String remedy;

  AccessProblem(String title, String remedy) {
    this.title = title;
    this.remedy = remedy;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public int status() {
    return UNAUTHORIZED;
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
