namespace MicroNeedlingBot.Knowledge;

/// <summary>What each community's members are answered from: the base, and what its moderators changed.</summary>
public interface IKnowledgeViews
{
    /// <summary>The snapshot for a community; <see cref="Moderation.Communities.Community.Base"/> for none. Built on first use.</summary>
    ValueTask<KnowledgeBase> OfAsync(long community, CancellationToken cancel);
}
