package io.stablecoin.gateway.signer.awskms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileEndpointTest {

  private static final String FILES = "aws.configFile";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("config"),
            """
            [default]
            endpoint_url = http://all.internal
            [profile both]
            endpoint_url = http://all.internal
            services = here
            [profile ignored]
            endpoint_url = http://all.internal
            ignore_configured_endpoint_urls = true
            [profile none]
            region = eu-west-1
            [services here]
            kms =
              endpoint_url = http://kms.internal
            """);
    System.setProperty(FILES, config.toString());
  }

  @AfterEach
  void forget() {
    System.clearProperty(FILES);
  }

  @Test
  void isThatOfTheServiceElseThatOfAll() {
    assertThat(endpoint("kms", "both")).contains("http://kms.internal");
    assertThat(endpoint("cloudtrail", "both")).contains("http://all.internal");
  }

  @Test
  void isOfTheDefaultProfileWhereNoneIsNamed() {
    assertThat(ProfileEndpoint.of("kms", Optional.empty())).contains("http://all.internal");
  }

  @Test
  void isNoneWhereTheProfileHasNoneOrIgnoresItOrIsNotThere() {
    assertThat(endpoint("kms", "none")).isEmpty();
    assertThat(endpoint("kms", "ignored")).isEmpty();
    assertThat(endpoint("kms", "absent")).isEmpty();
  }

  private static Optional<String> endpoint(String service, String profile) {
    return ProfileEndpoint.of(service, Optional.of(profile));
  }
}
