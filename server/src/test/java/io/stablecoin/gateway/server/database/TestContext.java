package io.stablecoin.gateway.server.database;

import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Some modules of the server on a test database, without HTTP. */
public final class TestContext implements AutoCloseable {

  private final AnnotationConfigApplicationContext context;

  private TestContext(AnnotationConfigApplicationContext context) {
    this.context = context;
  }

  /** Makes the components of these packages. */
  public static TestContext start(TestDatabase database, String... packages) {
    var context = new AnnotationConfigApplicationContext();
    context.registerBean("dataSource", DataSource.class, database::dataSource);
    context.register(Basics.class);
    context.scan(packages);
    context.refresh();
    return new TestContext(context);
  }

  /** Makes these components. */
  public static TestContext start(TestDatabase database, Class<?>... components) {
    var context = new AnnotationConfigApplicationContext();
    context.registerBean("dataSource", DataSource.class, database::dataSource);
    context.register(Basics.class);
    context.register(components);
    context.refresh();
    return new TestContext(context);
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** Runs the work in a transaction. */
  public <T> T inTransaction(Supplier<T> work) {
    return new TransactionTemplate(get(PlatformTransactionManager.class)).execute(_ -> work.get());
  }

  @Override
  public void close() {
    context.close();
  }

  /** No @Configuration: the scan of the whole application must not find it. */
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Basics {

    @Bean
    JdbcClient jdbc(DataSource database) {
      return JdbcClient.create(database);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
      return new DataSourceTransactionManager(database);
    }

    @Bean
    JsonMapper json() {
      return JsonMapper.shared();
    }

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }
}
