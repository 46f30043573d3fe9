using MicroNeedlingBot.Answering.Text;
using Shouldly;
using Xunit;

namespace MicroNeedlingBot.Tests.Answering.Text;

public class EditDistanceTests
{
    [Theory]
    [InlineData("serum", "serum", 0)]
    [InlineData("serm", "serum", 1)]
    [InlineData("serrum", "serum", 1)]
    [InlineData("sarum", "serum", 1)]
    [InlineData("seurm", "serum", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("retinol", "tretinoin", 3)]
    [InlineData("", "abc", 3)]
    public void A_swap_of_neighbours_counts_once_and_no_place_is_changed_twice(string from, string to, int distance)
    {
        EditDistance.Between(from, to, 5).ShouldBe(distance);
        EditDistance.Between(to, from, 5).ShouldBe(distance);
    }

    [Fact]
    public void Beyond_the_limit_it_is_the_limit_and_one() =>
        EditDistance.Between("sunscreen", "needle", 2).ShouldBe(3);
}
