using Publisher.Diagnostics;

namespace Publisher.Forms;

/// <summary>A form in a file: where it stands.</summary>
internal interface IFoundForm
{
    /// <summary>As findings name it.</summary>
    string File { get; }

    /// <summary>Which form of the file, from 1.</summary>
    int Number { get; }

    /// <summary>The file, and the form's place in it.</summary>
    string Place { get; }

    /// <summary>Where it begins.</summary>
    SourceSpan Start { get; }
}
