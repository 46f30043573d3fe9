using System.Reflection;
using MicroNeedlingBot.Storage.Opening;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace MicroNeedlingBot.IntegrationTests.Storage;

/// <summary>Runs a theory on SQLite and on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
            [new TheoryDataRow<StorageProvider>(StorageProvider.Sqlite), new TheoryDataRow<StorageProvider>(StorageProvider.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
